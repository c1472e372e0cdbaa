problem-database-address = GENJIN_DATABASE (or the file “database” in the home) should be postgresql://user:password@host:5432/name
doctor-server = The records are in PostgreSQL { $version }
doctor-server-encoding = The server's encoding is { $encoding }: names of some scripts won't go in. Make the database with UTF8
