// Runs before the page is drawn: style sheets know from the class that scripts work.
document.documentElement.classList.add("js");
