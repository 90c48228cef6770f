// How Adaptive Cards look here. Colours are the page's own variables, so that a card turns dark with the page.
const color = (name) => ({ default: `var(--${name})`, subtle: "var(--muted)" });

const foregroundColors = {
  default: color("text"),
  dark: color("text"),
  light: color("text"),
  accent: color("accent"),
  good: color("good"),
  warning: color("warning"),
  attention: { default: "var(--attention)", subtle: "var(--attention)" },
};

const container = (background) => ({ backgroundColor: `var(--${background})`, foregroundColors });

export const hostConfig = {
  fontFamily: "inherit",
  supportsInteractivity: true,
  spacing: { small: 5, default: 10, medium: 18, large: 24, extraLarge: 32, padding: 14 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  fontSizes: { small: 14, default: 16, medium: 17, large: 19, extraLarge: 22 },
  fontWeights: { lighter: 400, default: 400, bolder: 620 },
  lineHeights: { small: 20, default: 24, medium: 24, large: 26, extraLarge: 30 },
  textBlock: { headingLevel: 3 },
  containerStyles: {
    default: container("surface"),
    emphasis: container("raised"),
    good: container("good-soft"),
    warning: container("warning-soft"),
    attention: container("attention-soft"),
    accent: container("accent-soft"),
  },
  factSet: {
    title: { color: "default", size: "default", isSubtle: true, weight: "default", wrap: true, maxWidth: 150 },
    value: { color: "default", size: "default", isSubtle: false, weight: "default", wrap: true },
    spacing: 14,
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 0,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: "" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention", weight: "bolder", size: "small", spacing: "small" },
  },
};
