"""When each buyer of a market buys next: forecasts that learn from all of them."""
