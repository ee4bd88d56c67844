"""Score sheets as the officer handles them: out as workbooks (`export sheet`), back as records (`import sheet`)."""
