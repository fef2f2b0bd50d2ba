"""Words in pictures stay words: no formula is read out of them, signs that steer are spelt, and lost ones are told."""

import re
import warnings
from contextlib import contextmanager
from functools import cache

from kamsim.errors import notice, visible

USUAL = "DejaVu Sans"  #: matplotlib brings it along
TOLD = set()  #: signs and names that were said to be lost


@cache
def fonts_by_sign():
    """The name of a font on this machine for every sign that one has: one cut of each family is looked through."""
    from matplotlib import font_manager

    fonts = sorted(font_manager.fontManager.ttflist, key=lambda font: (font.name == USUAL, font.weight == 400))
    families, there = {font.name: font for font in fonts if font.style == "normal"}, {}
    for name, font in families.items():  # the usual font comes last and has the last word
        try:
            if "Last" not in name:  # the last resort of a system has a box for every sign
                there |= dict.fromkeys(font_manager.get_font(font.fname).get_charmap(), name)
        except (OSError, RuntimeError):  # taken away since, or of a form that cannot be read
            pass
    return there


def lacks(words):
    """Whether no font on this machine has some sign of these words."""
    return not words.isascii() and any(ord(sign) not in fonts_by_sign() for sign in words if sign.isprintable())


def font_for(words, font):
    """The font of some words, with others behind it that have the signs it lacks."""
    if words.isascii():
        return font
    others = {fonts_by_sign().get(ord(sign), USUAL) for sign in words} - {USUAL}
    if not others:
        return font
    wider = font.copy()
    wider.set_family([*font.get_family(), *sorted(others)])
    return wider


def legible(words, ids):
    """Words in which a name that no font can show is exchanged for its id."""
    if lacks(words):
        for name, key in ids.items():
            if name in words and lacks(name):
                words = words.replace(name, key)
                tell_once([name], f"no font on this machine has all signs of {name}; pictures call it {key}")
    return words


def tell_once(lost, sentence):
    """Say what is lost unless it was said before."""
    if set(lost) - TOLD:
        TOLD.update(lost)
        notice(visible(sentence))


@contextmanager
def words_as_words(renderer, ids):
    """Whatever is lettered meanwhile is no formula; `ids` are what names are called that no font can show."""
    draw, measure = renderer.draw_text, renderer.get_text_width_height_descent

    def draw_words(pen, x, y, words, font, angle, ismath=False, mtext=None):
        words = legible(visible(words), ids)
        draw(pen, x, y, words, font_for(words, font), angle, False, mtext)

    def measure_words(words, font, ismath):
        words = legible(visible(words), ids)
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
    signs = " ".join(map(chr, sorted(lost)))
    tell_once(lost, f"no font on this machine has {signs}; pictures show boxes in their place")
