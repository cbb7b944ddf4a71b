import { asOwnSet } from '@hailong/criteria/domain';
import { PublishCriteriaSet, ReadCriteriaSets, SaveCriteriaSet } from '@hailong/criteria/use-cases';
import {
  PublishQuestionnaire,
  ReadQuestionnaires,
  SaveQuestionnaire,
} from '@hailong/questionnaires/use-cases';
import { administratorOf } from '../../kit/actors';
import { WithAgencies } from '../../kit/agencies';
import { expectOk } from '../../kit/expect-ok';
import { WithPortal } from '../../kit/servers/portal';
import { WithRoundsOfYear } from './rounds-of-a-year';

const COPY = `mutation { copySurveyCriteriaSet(id: "mc") { ... on SurveyCriteriaSet { id } } }`;

/** Form of the year before on the next version of the core, of which a criterion is worded otherwise. */
export async function onRewordedCore({
  app,
  ask,
  scopeOf,
  forms,
}: WithPortal & WithAgencies & WithRoundsOfYear): Promise<number> {
  const scope = await scopeOf('P');
  const [source] = await app.get(ReadQuestionnaires).published([forms.onCore]);
  const core = await app.get(ReadCriteriaSets).published(source?.criteriaSetId ?? 0);
  if (!source || !core) throw new Error('the form of the year before is not published');
  await ask(COPY, {}, administratorOf('P'));
  const [area, ...areas] = core.document.areas;
  const [factor, ...factors] = area?.factors ?? [];
  const [criterion, ...criteria] = factor?.criteria ?? [];
  if (!area || !factor || !criterion) throw new Error('the core has no criterion');
  const reworded = { ...criterion, label: { vi: `${criterion.label.vi} (câu mới)` } };
  const changed = { ...factor, criteria: [reworded, ...criteria] };
  const document = { ...core.document, areas: [{ ...area, factors: [changed, ...factors] }, ...areas] };
  const { criteriaSetId } = expectOk(await app.get(SaveCriteriaSet).save(scope, core.code, document));
  expectOk(await app.get(PublishCriteriaSet).publish(scope, criteriaSetId, true));
  const terms = { code: 'mc-2026', document: source.document, criteriaSetId };
  const { questionnaireId } = expectOk(await app.get(SaveQuestionnaire).save(scope, terms));
  expectOk(await app.get(PublishQuestionnaire).publish(scope, questionnaireId));
  return questionnaireId;
}

/** Form of the year before on a core that is invented for 2027: other words in every criterion. */
export async function onNewCore(
  { app, scopeOf }: WithPortal & WithAgencies,
  questionnaireId: number,
): Promise<number> {
  const scope = await scopeOf('P');
  const [source] = await app.get(ReadQuestionnaires).published([questionnaireId]);
  const core = await app.get(ReadCriteriaSets).published(source?.criteriaSetId ?? 0);
  if (!source || !core) throw new Error('the form of the year before is not published');
  const text = JSON.stringify(asOwnSet(core.document)).replaceAll('"vi":"', '"vi":"Khung mới: ');
  const document = JSON.parse(text) as typeof core.document;
  const { criteriaSetId } = expectOk(await app.get(SaveCriteriaSet).save(scope, 'khung-2027', document));
  expectOk(await app.get(PublishCriteriaSet).publish(scope, criteriaSetId, true));
  const terms = { code: 'khung-2027', document: source.document, criteriaSetId };
  const draft = expectOk(await app.get(SaveQuestionnaire).save(scope, terms));
  expectOk(await app.get(PublishQuestionnaire).publish(scope, draft.questionnaireId));
  return draft.questionnaireId;
}
