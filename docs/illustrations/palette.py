"""The one palette of the catalogue: object tones and background moods."""

from typing import NamedTuple


class Tone(NamedTuple):
    """Three steps of one colour, from lit to shaded."""

    light: str
    base: str
    shade: str


class Mood(NamedTuple):
    """Colours of a background, from the sky down to the nearest silhouette."""

    sky: str
    sun: str
    far: str
    mid: str
    near: str


TEAL = Tone("#6FB5A9", "#1F7A74", "#125550")
SEA = Tone("#A9D6CB", "#5AA79C", "#3B857C")
LEAF = Tone("#8DBB5C", "#4E8B3A", "#2F6330")
MOSS = Tone("#A9BE6C", "#7C9A45", "#56722F")
LIME = Tone("#D9E59A", "#B5CC68", "#8CA844")
GOLD = Tone("#F8D987", "#E5AC36", "#BC7F1B")
STRAW = Tone("#FBEAB5", "#EFCF7C", "#CFA44B")
AMBER = Tone("#F2B24C", "#D17F1E", "#9C5512")
ORANGE = Tone("#F9B45A", "#EE8A26", "#C8641A")
RED = Tone("#DE5B45", "#B3291F", "#7F1914")
ROSE = Tone("#F08A94", "#D9415F", "#A82548")
PINK = Tone("#FBE0DD", "#F2B5B5", "#D98A92")
MAGENTA = Tone("#D9558A", "#B01F5C", "#7E1244")
PURPLE = Tone("#A686B4", "#6C4379", "#482A54")
CLAY = Tone("#E09A6B", "#C4693D", "#934727")
BROWN = Tone("#A9714A", "#7A4728", "#533018")
WOOD = Tone("#D2A26B", "#B07C46", "#84592E")
BAMBOO = Tone("#F1DDA4", "#DDBC73", "#B38F49")
CREAM = Tone("#FFFAEC", "#F7EBCF", "#DFCBA0")
WHITE = Tone("#FFFFFF", "#F8F5EA", "#D9DDD0")
STONE = Tone("#C9CEC2", "#9EA79C", "#76817A")
BLUE = Tone("#7FA9C4", "#2F6690", "#1E476A")
GLAZE = Tone("#F6FAF6", "#E3EDE8", "#BBD0CC")
COAL = Tone("#5B6665", "#2B3433", "#161C1C")
EGG = Tone("#F1F7EE", "#D5E6DD", "#AFC8BF")
SAND = Tone("#F8EBCB", "#EBD5A3", "#CFB178")
PORK = Tone("#D98A50", "#A9522B", "#6F2F1A")
KRAFT = Tone("#D9B382", "#BF9460", "#966E40")

INK = "#1D2B2A"
PALE = "#FFFAEC"

DAWN = Mood("#FBEFD5", "#F7D68D", "#DFE7D3", "#B5D0C1", "#82B2A5")
MARINE = Mood("#E1EFE6", "#FBE7B2", "#BFDCD2", "#90C1B7", "#56A097")
GOLDEN = Mood("#FCECC4", "#FFF8E4", "#F1D898", "#E0BD69", "#C19C48")
GREENS = Mood("#EFF4D9", "#FAE3A0", "#D1E0B2", "#ABC68A", "#7BA463")
TERRA = Mood("#FAE6D1", "#F6C796", "#EDC8A8", "#DAA481", "#B57C5C")
DUSK = Mood("#F8DEC5", "#F0A877", "#D5BFAE", "#9CADA3", "#5B8883")
MIST = Mood("#EDF2EC", "#FFFFFF", "#D5E1DA", "#B1C9C0", "#86A59D")
DEEP = Mood("#18514E", "#E5B04A", "#1F605B", "#28726B", "#36867C")
LACQUER = Mood("#8F231C", "#D9603F", "#7F1C17", "#701712", "#5E120F")
PLUM = Mood("#EFE0E4", "#FBF0DC", "#DCC5D0", "#BFA0B4", "#967491")
NIGHT = Mood("#20383D", "#E8CF8E", "#2A4A4F", "#325A5E", "#3F6D6F")
