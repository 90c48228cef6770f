/** What a form's field says before anything is sent, when what stands in it cannot be right. */

/** `Skriv høyst 2000 tegn.` */
export function textAtMost(maxLength: number): string {
  return `Skriv høyst ${maxLength} tegn.`;
}

export const CHOOSE_ONE = "Velg en av mulighetene.";

export const WRITE_A_DATE = "Skriv en dato, for eksempel 15.12.2018.";
