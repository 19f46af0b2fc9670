"""What maps and charts are drawn with: elements of SVG, colours, letters, numbers, the frame around a figure."""
