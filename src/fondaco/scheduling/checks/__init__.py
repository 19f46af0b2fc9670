"""The rules of a problem and the figures of a result, checked anew; nothing here is shared with the solver."""
