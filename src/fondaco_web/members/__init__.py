"""Members of the forum and the legal acts by which they join, are suspended and withdraw."""
