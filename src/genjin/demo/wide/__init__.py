"""A trade of any size in hundreds of products: tens of millions of rows, made in SQL.

Python gives the tables that the trade is drawn from (goods, firms, seasons, markets); the `.sql`
files beside it draw habits, purchases and printed rows from them, a column at a time. Nothing here
opens a database: `workflows/write_wide_trade.py` does.
"""
