"""How dates and numbers are written where a language differs from what Django has."""
