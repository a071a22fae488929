import './charts.css';
import type { ChartPoint } from './trend-chart.tsx';

/** The figures of a trend as they were entered, for those who read better than they see. */
export function TrendTable({
  caption,
  points,
  names,
  nothing,
}: {
  readonly caption: string;
  readonly points: readonly ChartPoint[];
  readonly names: Readonly<{ year: string; targetAt: string; realizationAt: string }>;
  /** Stands where there is no figure. */
  readonly nothing: string;
}) {
  return (
    <table className="chart-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{names.year}</th>
          <th scope="col">{names.targetAt}</th>
          <th scope="col">{names.realizationAt}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.year}>
            <th scope="row">{point.year}</th>
            <td>{point.target.text || nothing}</td>
            <td>{point.realization.text || nothing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
