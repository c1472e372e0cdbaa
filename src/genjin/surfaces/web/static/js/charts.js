// Draws the chart of a table that stands beside it: the table is the source, so both always agree.
// <div data-chart="table-id">; a column's <th data-series="bar|line|scatter"> is drawn, its cells
// carry data-value (nothing where the figure is unknown). Rows are months (data-month, newest first)
// or, with data-label, whatever they are named, from left to right. Colours come from the style sheet.
(() => {
  const charts = new Map();
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const theme = () => ({
    text: colour("--quiet"),
    line: colour("--line"),
    card: colour("--card"),
    accents: [colour("--tblr-primary"), colour("--grade-key"), colour("--grade-b"), colour("--grade-sample")],
  });

  const number = (cell) => (cell.dataset.value === undefined || cell.dataset.value === "" ? null : Number(cell.dataset.value));

  // Every month from the first to the last, so that the distance between two bars is time.
  const withEmptyMonths = (rows) => {
    const byMonth = new Map(rows.map((row) => [row.dataset.month, row]));
    const all = [];
    const last = rows.at(-1)?.dataset.month ?? "";
    for (let month = rows[0]?.dataset.month; month && month <= last && all.length < 600; ) {
      all.push({ month, row: byMonth.get(month) });
      const [year, number] = month.split("-").map(Number);
      month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
    }
    return all;
  };

  const read = (table) => {
    const printed = [...table.tBodies[0].rows];
    const rows = printed[0]?.dataset.label === undefined
      // The table shows the newest first; a chart runs from left to right.
      ? withEmptyMonths(printed.reverse())
      : printed.map((row) => ({ month: row.dataset.label, row }));
    const series = [...table.tHead.rows[0].cells]
      .map((cell, at) => ({ name: cell.textContent.trim(), type: cell.dataset.series, at }))
      .filter((column) => column.type);
    return {
      isNamed: rows[0]?.row?.dataset.label !== undefined,
      labels: rows.map(({ month }) => month),
      series: series.map((column) => ({
        ...column,
        values: rows.map(({ row }) => (row ? number(row.cells[column.at]) : null)),
      })),
    };
  };

  const option = (table, look) => {
    const { isNamed, labels, series } = read(table);
    const short = new Intl.NumberFormat(document.documentElement.lang, { notation: "compact", maximumFractionDigits: 1 });
    const exact = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 });
    return {
      animation: false,
      color: look.accents,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: look.text },
      grid: { left: 8, right: 8, top: series.length > 1 ? 32 : 12, bottom: 4, containLabel: true },
      legend: series.length > 1 ? { top: 0, left: 0, textStyle: { color: look.text }, itemHeight: 8, itemWidth: 14 } : undefined,
      // Text drawn on the canvas: the usual tooltip needs inline styles, which the policy forbids.
      tooltip: {
        trigger: "axis",
        renderMode: "richText",
        backgroundColor: look.card,
        borderColor: look.line,
        textStyle: { color: look.text },
        valueFormatter: (value) => (value === null || value === undefined ? "–" : exact.format(value)),
      },
      xAxis: { type: "category", data: labels, axisLabel: isNamed ? { color: look.text, interval: 0, width: 56, overflow: "break" } : { color: look.text, hideOverlap: true }, axisTick: { show: false }, axisLine: { lineStyle: { color: look.line } } },
      yAxis: { type: "value", scale: series.every(({ type }) => type === "line"), axisLabel: { color: look.text, formatter: (value) => short.format(value) }, splitLine: { lineStyle: { color: look.line } } },
      series: series.map(({ name, type, values }, at) => ({
        name,
        type,
        data: values,
        barMaxWidth: 28,
        // Told apart without colour, too.
        lineStyle: { type: at === 0 ? "solid" : "dashed" },
        symbolSize: type === "scatter" ? 7 : 4,
        connectNulls: true,
        showSymbol: values.filter((value) => value !== null).length < 40,
      })),
    };
  };

  const draw = () => {
    document.querySelectorAll("[data-chart]").forEach((place) => {
      const table = document.getElementById(place.dataset.chart);
      if (!table || !window.echarts) return;
      const chart = charts.get(place) ?? window.echarts.init(place, null, { renderer: "canvas" });
      charts.set(place, chart);
      chart.setOption(option(table, theme()), true);
    });
  };

  window.addEventListener("resize", () => charts.forEach((chart) => chart.resize()));
  window.addEventListener("beforeprint", () => charts.forEach((chart) => chart.resize()));
  document.addEventListener("genjin:theme", draw);
  document.addEventListener("DOMContentLoaded", draw);
})();
