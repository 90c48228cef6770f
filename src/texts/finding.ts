/** A line of `doctor`: with its sign, and whether something must be put right. */
export interface Finding {
  line: string;
  isWrong: boolean;
}

/** ✓ All is well. */
export function fine(text: string): Finding {
  return { line: `✓ ${text}`, isWrong: false };
}

/** ✗ Something must be put right: it is said what. */
export function wrong(text: string): Finding {
  return { line: `✗ ${text}`, isWrong: true };
}

/** – Worth knowing. */
export function remark(text: string): Finding {
  return { line: `– ${text}`, isWrong: false };
}
