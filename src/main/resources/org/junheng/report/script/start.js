theme(window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
language(root.dataset.lang);
root.dataset.ready = "yes";
