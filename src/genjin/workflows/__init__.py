"""One module per thing a user does. Here, and only here, the domain meets I/O, transactions and the clock."""
