"""What every app builds on: audit trail, versions, translated texts, errors, form and page components."""
