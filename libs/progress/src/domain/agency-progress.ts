import { CellWithTarget } from '@hailong/quotas/domain';
import { RoundRecord } from '@hailong/surveys/domain';
import { Arrivals, Forecast, RoundTime, Unforeseeable, forecast } from './forecast';
import { CellProgress, RuleProgress, addRules, cellProgress, ruleOfCell } from './progress';
import { FormCounts, ToldAccount, withAccount } from './progress-counts';
import { Precision, precisionOf } from './progress-precision';
import { ReceivedForms, allOf } from './received-forms';
import { TargetStatus, neededPerDay, targetStatusOf, worstStatus } from './progress-status';

/** Progress of a cell as its own agency sees it: forecast and precision. */
export interface DetailedCell extends CellProgress {
  readonly outlook: Forecast | Unforeseeable;
  /** Undefined without a target. */
  readonly status?: TargetStatus;
  /** Undefined when nothing is missing, or no day is left. */
  readonly neededPerDay?: number;
  readonly precision: Precision;
}

export interface DetailedRule extends RuleProgress {
  /** Worst status of its cells. */
  readonly status?: TargetStatus;
  readonly neededPerDay?: number;
}

export interface DetailedProgress {
  readonly time: RoundTime;
  readonly forms: FormCounts;
  /** Forecast of all received forms, in any cell or none. */
  readonly outlook: Forecast | Unforeseeable;
  readonly rules: readonly DetailedRule[];
  readonly cells: readonly DetailedCell[];
}

export interface DetailedTerms {
  readonly agencyId: number;
  /** The agency's own, and shared ones of every class. */
  readonly cells: readonly CellWithTarget[];
  /** The agency's own. */
  readonly received: ReceivedForms;
  /** Absent before the round is final. */
  readonly account?: ToldAccount;
  readonly unitClassOf: (agencyId: number) => string | undefined;
  readonly time: RoundTime;
  /** Respondents were drawn at random. */
  readonly drawn: boolean;
}

/** Computes the progress of one agency. A shared cell shows the agency's own forms and no target: that is of several. */
export function detailedProgress(terms: DetailedTerms): DetailedProgress {
  const { agencyId, received, unitClassOf, time } = terms;
  const unitClass = unitClassOf(agencyId);
  const concerned = terms.cells.filter((cell) => cell.unitClass === null || cell.unitClass === unitClass);
  const cells = concerned.map((each) => {
    const cell = each.shared ? { ...each, target: null, population: null, most: null } : each;
    return detailedCell(cellProgress(cell, received.ofCell(cell)), received.arrivals(each), terms);
  });
  const all = received.ofCell(allOf(agencyId));
  return {
    time,
    forms: withAccount(all, terms.account),
    outlook: forecast({ arrivals: received.arrivals(allOf(agencyId)), received: all.received, time }),
    rules: addRules(cells.map(ruleOfCell)).map((rule) => detailedRule(rule, cells, time)),
    cells,
  };
}

function detailedCell(
  progress: CellProgress,
  arrivals: readonly Arrivals[],
  { time, drawn }: DetailedTerms,
): DetailedCell {
  const { cell, target, shortfall, forms } = progress;
  const { received } = forms;
  const outlook = forecast({ arrivals, received, most: cell.most, time });
  return {
    ...progress,
    outlook,
    status: targetStatusOf(target, received, outlook),
    neededPerDay: neededPerDay(shortfall, time),
    precision: precisionOf({ target, received, population: cell.population, drawn }),
  };
}

function detailedRule(rule: RuleProgress, cells: readonly DetailedCell[], time: RoundTime): DetailedRule {
  const statuses = cells.filter(({ cell }) => cell.rule === rule.rule).map(({ status }) => status);
  return { ...rule, status: worstStatus(statuses), neededPerDay: neededPerDay(rule.shortfall, time) };
}

/** Looks up the class of a participant; undefined for an agency that does not take part. */
export function unitClassesOf({
  participants,
}: RoundRecord['document']): (agencyId: number) => string | undefined {
  const classes = new Map(
    participants.map(({ agencyId, unitClass, rankingGroup }) => [agencyId, unitClass ?? rankingGroup]),
  );
  return (agencyId) => classes.get(agencyId);
}
