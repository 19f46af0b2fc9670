"""Value types shared by the kernels, the workbook, the documents and the command line."""
