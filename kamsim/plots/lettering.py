"""Words in pictures stay words: no formula is read out of them, signs that steer are spelt, and lost ones are told."""

import re
import warnings
from contextlib import contextmanager
from functools import cache

from kamsim.errors import notice, visible

OF_OTHER_SCRIPTS = (
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans CJK KR", "Noto Sans SC", "WenQuanYi Zen Hei", "Microsoft YaHei",
    "PingFang SC", "Hiragino Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans Thai",
    "Arial Unicode MS", "Noto Sans Symbols2", "Segoe UI Symbol",
)  # fmt: skip
TOLD = set()  #: signs that were said to be lost


@cache
def more_fonts():
    """Fonts on this machine for scripts that the usual one does not have."""
    from matplotlib import font_manager

    there = set(font_manager.get_font_names())
    return [name for name in OF_OTHER_SCRIPTS if name in there]


def font_for(words, font):
    """The font of some words, with others behind it where it may lack their signs."""
    if words.isascii() or not more_fonts():
        return font
    wider = font.copy()
    wider.set_family([*font.get_family(), *more_fonts()])
    return wider


@contextmanager
def words_as_words(renderer):
    """Whatever is lettered meanwhile is no formula."""
    draw, measure = renderer.draw_text, renderer.get_text_width_height_descent

    def draw_words(pen, x, y, words, font, angle, ismath=False, mtext=None):
        words = visible(words)
        draw(pen, x, y, words, font_for(words, font), angle, False, mtext)

    def measure_words(words, font, ismath):
        words = visible(words)
        return measure(words, font_for(words, font), False)

    renderer.draw_text, renderer.get_text_width_height_descent = draw_words, measure_words
    try:
        yield
    finally:
        renderer.draw_text, renderer.get_text_width_height_descent = draw, measure


@contextmanager
def lost_signs_told():
    """Signs that no font has are said once, in place of a warning for each."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield
    lost = {int(number) for one in caught for number in re.findall(r"Glyph (\d+) .*missing from", str(one.message))}
    for one in caught:
        if "missing from" not in str(one.message):
            warnings.warn_explicit(one.message, one.category, one.filename, one.lineno)
    if lost - TOLD:
        TOLD.update(lost)
        notice(f"no font on this machine has {' '.join(map(chr, sorted(lost)))}; pictures show boxes in their place")
