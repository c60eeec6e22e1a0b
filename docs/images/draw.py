"""Draws the pictures of concepts.md: python3 docs/images/draw.py, from anywhere. They are committed beside this file."""

import pathlib
from xml.sax.saxutils import escape

INK, PAPER, GREY, RIGHT, WRONG, BLUE = "#1f2933", "#ffffff", "#7b8794", "#1b7f4d", "#b3392f", "#1f5fa8"
TINTS = {RIGHT: "#e3f5ec", WRONG: "#fbe9e7", BLUE: "#e6f0fb", GREY: "#f1f3f5"}


class Drawing:
    """An SVG file in the making; sizes in pixels."""

    def __init__(self, width: int, height: int, title: str):
        self.parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
            'font-family="Helvetica, Arial, sans-serif" role="img">',
            f"<title>{escape(title)}</title>",
            f'<rect width="{width}" height="{height}" fill="{PAPER}"/>',
            f'<defs><marker id="end" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">'
            f'<path d="M0 0 10 5 0 10z" fill="{GREY}"/></marker></defs>',
        ]

    def text(self, x: float, y: float, text: str, size: int = 13, color: str = INK, anchor: str = "middle", weight: str = "normal"):
        self.parts.append(f'<text x="{x}" y="{y}" font-size="{size}" fill="{color}" text-anchor="{anchor}" font-weight="{weight}">{escape(text)}</text>')

    def box(self, x: float, y: float, width: float, height: float, lines: list[str], color: str = GREY, dashed: bool = False):
        """A box around (x, y) with a bold first line."""
        dash = ' stroke-dasharray="5 4"' if dashed else ""
        self.parts.append(
            f'<rect x="{x - width / 2}" y="{y - height / 2}" width="{width}" height="{height}" rx="8" fill="{TINTS[color]}" '
            f'stroke="{color}" stroke-width="1.6"{dash}/>')
        first = y - (len(lines) - 1) * 9 + 4.5
        for i, line in enumerate(lines):
            self.text(x, first + 18 * i, line, weight="bold" if i == 0 else "normal")

    def line(self, x1: float, y1: float, x2: float, y2: float, color: str = GREY, width: float = 1.6, arrow: bool = False, dashed: bool = False):
        extra = (' marker-end="url(#end)"' if arrow else "") + (' stroke-dasharray="5 4"' if dashed else "")
        self.parts.append(f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{color}" stroke-width="{width}"{extra}/>')

    def save(self, name: str):
        path = pathlib.Path(__file__).resolve().parent / name
        path.write_text("\n".join([*self.parts, "</svg>"]) + "\n", encoding="utf-8")


def q_values():
    """The tree after four rollouts with c = 2, terminal-guided: the numbers follow from the rules, see concepts.md."""
    d = Drawing(820, 420, "A search tree with Q-values after four rollouts")
    root, a, b, failed = (410, 45), (240, 165), (520, 165), (705, 165)
    a1, a2, b1 = (130, 300), (350, 300), (570, 300)
    for parent, child, color, width in ((root, a, RIGHT, 4), (root, b, GREY, 1.6), (a, a1, RIGHT, 4), (a, a2, GREY, 1.6), (b, b1, GREY, 1.6)):
        d.line(parent[0], parent[1] + 24, child[0], child[1] - 32, color, width)
    d.line(root[0], root[1] + 24, failed[0], failed[1] - 32, WRONG, 1.6, dashed=True)
    d.box(*root, 380, 48, ["3 crates of 24 apples, 7 are bad. How many are good?", "N = 4, q = +1 - 1 - 1 + 1 = 0"])
    d.box(*a, 200, 64, ["apples = 3 * 24", "N = 3, q = +1", "Q = 0.33"], BLUE)
    d.box(*b, 170, 64, ["apples = 3 + 24", "N = 1, q = -1", "Q = -1"], BLUE)
    d.box(*failed, 170, 64, ["apples = crates * 24", "NameError", "not kept"], WRONG, dashed=True)
    d.box(*a1, 190, 64, ["print(apples - 7): 65", "N = 2, q = +2", "Q = 1"], RIGHT)
    d.box(*a2, 190, 64, ["print(apples + 7): 79", "N = 1, q = -1", "Q = -1"], WRONG)
    d.box(*b1, 190, 64, ["print(apples - 7): 20", "N = 1, q = -1", "Q = -1"], WRONG)
    d.text(a1[0], 355, "right: +1 in rollouts 1 and 4", 13, RIGHT)
    d.text(a2[0], 355, "wrong: -1 in rollout 3", 13, WRONG)
    d.text(b1[0], 355, "wrong: -1 in rollout 2", 13, WRONG)
    d.text(410, 400, "N: visits;  q: sum of what came back;  Q = q / N: how well this step has led so far", 13, GREY)
    d.save("q-values.svg")


def preference_model():
    d = Drawing(820, 400, "How the process preference model is trained and used")
    d.text(205, 28, "Training: pairs of steps, best against worst", 15, weight="bold")
    d.box(205, 70, 230, 44, ["problem and steps so far", "the prefix that all share"])
    steps = [(60, "Q = 0.9", RIGHT), (155, "Q = 0.4", RIGHT), (255, "Q = -0.3", WRONG), (350, "Q = -1", WRONG)]
    for x, label, color in steps:
        d.line(205, 92, x, 138, color)
        d.box(x, 162, 84, 48, ["step", label], color)
    d.text(107, 208, "lead to a right answer", 13, RIGHT)
    d.text(303, 208, "lead to a wrong one", 13, WRONG)
    d.line(107, 220, 190, 252, GREY, arrow=True)
    d.line(303, 220, 220, 252, GREY, arrow=True)
    d.box(205, 280, 330, 50, ["4 pairs: r(right) is to be above r(wrong)", "loss = - mean log sigmoid(r(right) - r(wrong))"], BLUE)
    d.text(205, 336, "Q-values say which step is better, not by how much:", 13, GREY)
    d.text(205, 354, "only their order is learned, so that noise in them matters less.", 13, GREY)
    d.line(420, 20, 420, 380, "#d5dae0", 1)
    d.text(620, 28, "Use: one value for each candidate", 15, weight="bold")
    d.box(620, 70, 260, 44, ["problem, steps so far, new step"])
    d.line(620, 92, 620, 124, arrow=True)
    d.box(620, 150, 260, 50, ["the policy's transformer", "keys and values of the prefix are reused"], BLUE)
    d.line(620, 175, 620, 204, arrow=True)
    d.box(620, 228, 260, 46, ["linear layer, tanh", "in place of the vocabulary's"], BLUE)
    d.line(620, 251, 620, 284, arrow=True)
    d.box(620, 308, 260, 46, ["a value from -1 to 1", "the step's first visit in the tree"], RIGHT)
    d.save("preference-model.svg")


def rounds():
    d = Drawing(820, 350, "Four rounds of self-evolution")
    columns = [
        (110, "Round 1", "bootstrap policy", "no PPM", "8 rollouts", "60.17 %"),
        (310, "Round 2", "policy of round 1", "no PPM", "16 rollouts", "66.60 %"),
        (510, "Round 3", "policy of round 2", "PPM of round 2", "16 rollouts", "77.86 %"),
        (710, "Round 4", "policy of round 3", "PPM of round 3", "16, up to 128", "90.25 %"),
    ]
    for i, (x, name, policy, ppm, rollouts, coverage) in enumerate(columns):
        d.text(x, 28, name, 15, weight="bold")
        d.box(x, 82, 160, 84, ["search", policy, ppm, rollouts], BLUE)
        d.line(x, 124, x, 146, arrow=True)
        d.box(x, 172, 160, 50, ["choose", "from the trees"])
        d.line(x, 197, x, 219, arrow=True)
        d.box(x, 245, 160, 50, ["train from the base", "policy and PPM"], RIGHT)
        d.text(x, 295, f"covers {coverage}", 13)
        if i + 1 < len(columns):
            d.line(x + 80, 245, x + 118, 90, arrow=True)
    d.text(410, 332, "covers: share of the paper's 747,000 problems with at least one right solution after the round (arXiv 2501.04519)", 13, GREY)
    d.save("rounds.svg")


q_values()
preference_model()
rounds()
