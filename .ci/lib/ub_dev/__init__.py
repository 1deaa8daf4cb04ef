"""What `dev` does in Python: databases, logs, servers, browsers, test machinery."""
