"""The shipment schema, HS codes, units and money: what one customs row means."""
