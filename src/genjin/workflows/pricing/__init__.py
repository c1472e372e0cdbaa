"""The figures that every price is reckoned with: the firm's own, and the rates by date."""
