/** The part of Microsoft's Adaptive Card schema 1.5 that we draw with, as types. */
import type { FormValues } from "../../../src/model/card.ts";

/** Colours that hosts give to a container. */
export type ContainerStyle = "default" | "emphasis" | "good" | "attention" | "warning" | "accent";

/** An older client that does not know `Action.Execute` takes the `Action.Submit` in `fallback`. */
export interface ExecuteAction {
  type: "Action.Execute";
  title: string;
  tooltip?: string;
  style?: "default" | "positive" | "destructive";
  verb: "command" | "form";
  data: ActionData;
  /** `none`: what stands in a form on the same card is neither validated nor sent. */
  associatedInputs: "auto" | "none";
  fallback: SubmitAction;
}

export interface SubmitAction {
  type: "Action.Submit";
  title: string;
  tooltip?: string;
  style?: "default" | "positive" | "destructive";
  data: ActionData;
  associatedInputs: "auto" | "none";
}

/** A form, what it showed and the words that it grew out of: what comes back beside its inputs. */
interface FormData {
  form: string;
  activity: string;
  shown: FormValues;
  typed?: string;
}

/** What comes back when a button is pressed: what `encodePayload` wrote (before, a line of text), or a form. */
export type ActionData = ({ command: string } | FormData) & {
  /** Made anew for each card that is sent, so that a tap delivered twice is known as one. */
  nonce?: string;
};

interface Spaced {
  spacing?: "none" | "small" | "default" | "medium" | "large";
  separator?: boolean;
}

export interface TextBlock extends Spaced {
  type: "TextBlock";
  /** Markdown. Everything from a card goes through `escapeMarkdown` first. */
  text: string;
  wrap: true;
  size?: "small" | "default" | "medium" | "large";
  weight?: "default" | "bolder";
  color?: "default" | "accent" | "good" | "warning" | "attention";
  isSubtle?: true;
  style?: "heading";
}

export interface Container extends Spaced {
  type: "Container";
  style?: ContainerStyle;
  items: CardElement[];
  selectAction?: ExecuteAction;
}

interface Column {
  type: "Column";
  width: "auto" | "stretch";
  verticalContentAlignment?: "center";
  items: CardElement[];
}

export interface ColumnSet extends Spaced {
  type: "ColumnSet";
  columns: Column[];
}

interface FactSet extends Spaced {
  type: "FactSet";
  facts: { title: string; value: string }[];
}

interface ActionSet extends Spaced {
  type: "ActionSet";
  actions: ExecuteAction[];
}

interface InputBase extends Spaced {
  id: string;
  /** Plain text; clients do not read markdown here. */
  label: string;
}

export type CardInput =
  | (InputBase & {
      type: "Input.ChoiceSet";
      style: "compact";
      choices: { title: string; value: string }[];
      value?: string;
      placeholder?: string;
      errorMessage: string;
    })
  /** Without `min` and `max`: with them, Microsoft's renderer refuses an empty field (AdaptiveCards issue 8347). */
  | (InputBase & { type: "Input.Number"; value?: number })
  | (InputBase & { type: "Input.Date"; value?: string; errorMessage: string })
  | (InputBase & {
      type: "Input.Text";
      isMultiline: boolean;
      maxLength: number;
      value?: string;
      errorMessage: string;
    });

/** Names of colours that follow the client's theme. */
export type ChartColor =
  | "good"
  | "warning"
  | "attention"
  | "neutral"
  | "categoricalLime"
  | "categoricalLavender"
  | "categoricalTeal"
  | "categoricalPurple";

/** Teams' own extension of the schema; other clients take the `fallback`. Its texts are plain, not markdown. */
export interface StackedBarChart extends Spaced {
  type: "Chart.VerticalBar.Grouped";
  stacked: true;
  title: string;
  xAxisTitle: string;
  yAxisTitle: string;
  data: { legend: string; color: ChartColor; values: { x: string; y: number }[] }[];
  fallback: TextBlock;
}

/** Only on the local page, which serves the picture itself: Teams does not show one reliably. */
export interface ServedImage extends Spaced {
  type: "Image";
  url: string;
  altText: string;
  size: "stretch";
}

export type CardElement =
  | TextBlock
  | Container
  | ColumnSet
  | FactSet
  | ActionSet
  | StackedBarChart
  | ServedImage
  | CardInput;

export interface AdaptiveCard {
  type: "AdaptiveCard";
  $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
  version: "1.5";
  lang: "nb";
  /** Shown by clients that cannot draw the card; markdown. */
  fallbackText: string;
  body: CardElement[];
}
