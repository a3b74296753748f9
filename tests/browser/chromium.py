"""What the tests ask a browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

# In the page: each element without its notes and labels.
SCRIPT = """
const own = element => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll('.cnb-note, .cnb-label').forEach(aside => aside.remove());
  return copy.textContent;
};
"""


class Browser:
    """Chromium at the end of a wire: pages in, what it makes of them out."""

    def __init__(self, program: Path, driver: Path, folder: Path) -> None:
        from selenium import webdriver

        options = webdriver.ChromeOptions()
        options.binary_location = str(program)
        # no sandbox: a container has none to give; no shared memory: there it is too small
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver: Any = webdriver.Chrome(options=options, service=webdriver.ChromeService(str(driver)))
        self._folder = folder

    def show(self, html: str, *, width: int = 1280, height: int = 900, scheme: str = "light", medium: str = "") -> None:
        """Open a document from a file, as a user does, in a window of this size."""
        file = self._folder / "view.html"
        file.write_bytes(html.encode("utf-8"))
        self.command(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.command("Emulation.setEmulatedMedia", media=medium, features=features)
        self.driver.get(file.as_uri())

    def ask(self, script: str, *arguments: object) -> Any:
        """What a script in the page returns."""
        return self.driver.execute_script(SCRIPT + script, *arguments)

    def command(self, name: str, **parameters: object) -> Any:
        """A command of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(name, parameters)

    def complaints(self) -> list[str]:
        """What stands in the console since it was asked last."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def press(self, key: str) -> None:
        """Press a key where the focus is."""
        from selenium.webdriver.common.action_chains import ActionChains

        chain: Any = ActionChains(self.driver, duration=0)
        chain.send_keys(key).perform()

    def hover(self, selector: str, number: int = 0) -> None:
        """Move the mouse onto the middle of the first line of an element."""
        from selenium.webdriver.common.action_chains import ActionChains

        x, y = self.ask(
            """const found = document.querySelectorAll(arguments[0])[arguments[1]];
            found.scrollIntoView({block: 'center'});
            const box = found.getClientRects()[0];
            return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];""",
            selector,
            number,
        )
        chain: Any = ActionChains(self.driver, duration=0)
        chain.w3c_actions.pointer_action.move_to_location(x, y)
        chain.perform()

    def quit(self) -> None:
        self.driver.quit()
