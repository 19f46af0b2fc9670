"""What places are specialised in: quotients, concentration, complexity, relatedness."""
