/** Joins the class names that apply: `joinClasses('chip', isOn && 'chip--on')`. */
export const joinClasses = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');
