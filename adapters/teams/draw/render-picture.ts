/** A picture as Teams' own chart; clients that know no charts get the words. */

import type { ShownStatus } from "../../../src/model/status.ts";
import type { Picture } from "../../../src/picture/picture.ts";
import { PICTURE } from "../../../src/texts/picture.ts";
import type { ChartColor, StackedBarChart, TextBlock } from "./adaptive-card.ts";

/** Told apart by their names in the legend and by light and dark, not by colour alone. */
const COLOR: Record<ShownStatus, ChartColor> = {
  blocked: "attention",
  delayed: "warning",
  "in-progress": "categoricalLime",
  postponed: "categoricalLavender",
  planned: "neutral",
  ongoing: "categoricalTeal",
  done: "good",
  dropped: "categoricalPurple",
};

/** A stacked column for each week, the last one this week's; the legend says how many have each status now. */
export function drawChart(picture: Picture, words: TextBlock): StackedBarChart {
  const { weeks, statuses, area, total } = picture;
  const now = weeks.at(-1)?.counts ?? {};
  const [first, last] = [weeks[0]?.week ?? "", weeks.at(-1)?.week ?? ""];
  return {
    type: "Chart.VerticalBar.Grouped",
    stacked: true,
    title: PICTURE.chartTitle(area, total, first, last),
    xAxisTitle: PICTURE.weekAxis,
    yAxisTitle: PICTURE.countAxis,
    // The first series is drawn at the foot of the column, and what is urgent belongs on top.
    data: [...statuses].reverse().map((status) => ({
      legend: PICTURE.legend(status, now[status] ?? 0),
      color: COLOR[status],
      values: weeks.map(({ week, counts }) => ({ x: PICTURE.week(week), y: counts[status] ?? 0 })),
    })),
    fallback: words,
  };
}
