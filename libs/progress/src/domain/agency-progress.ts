import { RoundRecord } from '@hailong/surveys/domain';
import { Arrivals, Forecast, RoundTime, Unforeseeable, forecast } from './forecast';
import { CellProgress, RuleProgress, addRules, cellProgress, ruleOfCell } from './progress';
import { ProgressCell, rowsOfCells } from './progress-cell';
import { FormCounts, FormPlace, TalliedForms, formCounts } from './progress-counts';
import { Precision, precisionOf } from './progress-precision';
import { Standing, neededPerDay, standingOf, worstStanding } from './progress-status';

/** A cell seen from its own agency, with what is to come and what its forms are worth. */
export interface CloseCell extends CellProgress {
  readonly outlook: Forecast | Unforeseeable;
  /** Undefined without a target. */
  readonly standing?: Standing;
  /** Undefined when nothing is missing, or no day is left. */
  readonly neededPerDay?: number;
  readonly precision: Precision;
}

export interface CloseRule extends RuleProgress {
  /** Of its cell that is worst off. */
  readonly standing?: Standing;
  readonly neededPerDay?: number;
}

export interface CloseProgress {
  readonly time: RoundTime;
  readonly forms: FormCounts;
  /** Of all counted forms, whatever their cells. */
  readonly outlook: Forecast | Unforeseeable;
  readonly rules: readonly CloseRule[];
  readonly cells: readonly CloseCell[];
}

export interface CloseTerms {
  readonly agencyId: number;
  /** The agency's own, and shared ones of every class. */
  readonly cells: readonly ProgressCell[];
  /** The agency's own. */
  readonly tallies: readonly TalliedForms[];
  readonly arrivals: readonly (FormPlace & Arrivals)[];
  readonly unitClassOf: (agencyId: number) => string | undefined;
  readonly time: RoundTime;
  /** Those who answer were drawn at random. */
  readonly drawn: boolean;
}

/** How far one agency is. A shared cell shows what the agency gave to it; its target is that of several agencies. */
export function closeProgress(terms: CloseTerms): CloseProgress {
  const { tallies, arrivals, unitClassOf, time } = terms;
  const talliesOf = rowsOfCells(tallies, unitClassOf);
  const arrivalsOf = rowsOfCells(arrivals, unitClassOf);
  const unitClass = unitClassOf(terms.agencyId);
  const concerned = terms.cells.filter((cell) => cell.unitClass === null || cell.unitClass === unitClass);
  const cells = concerned.map((each) => {
    const cell = each.shared ? { ...each, target: null, population: null, most: null } : each;
    return closeCell(cellProgress(cell, formCounts(talliesOf(cell))), arrivalsOf(cell), terms);
  });
  const forms = formCounts(tallies);
  return {
    time,
    forms,
    outlook: forecast({ arrivals, counted: forms.counted, time }),
    rules: addRules(cells.map(ruleOfCell)).map((rule) => closeRule(rule, cells, time)),
    cells,
  };
}

function closeCell(
  progress: CellProgress,
  arrivals: readonly Arrivals[],
  { time, drawn }: CloseTerms,
): CloseCell {
  const { cell, target, shortfall, forms } = progress;
  const { counted } = forms;
  const outlook = forecast({ arrivals, counted, most: cell.most, time });
  return {
    ...progress,
    outlook,
    standing: standingOf(target, counted, outlook),
    neededPerDay: neededPerDay(shortfall, time),
    precision: precisionOf({ target, counted, population: cell.population, drawn }),
  };
}

function closeRule(rule: RuleProgress, cells: readonly CloseCell[], time: RoundTime): CloseRule {
  const standings = cells.filter(({ cell }) => cell.rule === rule.rule).map(({ standing }) => standing);
  return { ...rule, standing: worstStanding(standings), neededPerDay: neededPerDay(rule.shortfall, time) };
}

/** Class of a participant as quotas tell units apart; undefined for who does not take part. */
export function unitClassesOf({
  participants,
}: RoundRecord['document']): (agencyId: number) => string | undefined {
  const classes = new Map(
    participants.map(({ agencyId, unitClass, rankingGroup }) => [agencyId, unitClass ?? rankingGroup]),
  );
  return (agencyId) => classes.get(agencyId);
}
