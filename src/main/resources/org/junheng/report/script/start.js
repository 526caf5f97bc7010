theme(window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
language(chosen.get("lang") === "en" || chosen.get("lang") === "zh" ? chosen.get("lang") : root.dataset.lang);
root.dataset.ready = "yes";
if (isPlace(location.hash)) { jump(location.hash.slice(1)); }
