const touched = matchMedia('(pointer: coarse), (width < 760px)');

/** Reports whether the page is on a screen that people touch: texts say tap there. */
export function isTouched(): boolean {
  return touched.matches;
}
