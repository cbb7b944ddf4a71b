import { FORM_CLASSES } from '@hailong/surveys/domain';
import { administratorOf, operatorOf } from '../../kit/actors';
import { fieldsOf, filledIn, pageAt, postForm } from '../../kit/form-page';
import { ENTER, IntakeVerdict } from '../../kit/intake';
import { Opened } from '../../kit/province';
import { differencesOf } from './differences-of';
import { HEADER, imported, tableFile } from './import-file';
import { SampleAnswer, nameOn, rowsOn, serialsIn, storedOn, tellForms, writtenIn } from './paper-forms';
import { roundOfTwoForms } from './second-form';

const INVALIDATE = `mutation ($id: ID!) { it: invalidateSurveyResponse(id: $id, input: { reason: "thử" }) { __typename } }`;
const FORM_OF_LOT = `query ($round: ID!, $lot: Int) { form: surveyForm(round: $round, agencyCode: "P.1", group: "citizens", lot: $lot) {
  ... on SurveyForm { key questionnaire title { text } sections { items { code kind required choices { code } } } } } }`;
type Form = Parameters<Opened<ReturnType<typeof roundOfTwoForms>>['visitor']['inputOf']>[0];

describe('a round with two forms, of which one is drawn for each respondent', () => {
  let province: Opened<ReturnType<typeof roundOfTwoForms>>;
  beforeAll(async () => {
    province = await roundOfTwoForms().open();
  });
  afterAll(() => province.close());

  const formOf = (lot?: number) => province.ask<Form>(FORM_OF_LOT, { round: province.publicRoundId, lot });
  const codesOf = (verdict?: IntakeVerdict) => verdict?.problems?.map(({ code }) => code) ?? [];
  const formsOf = async (serials: readonly string[]) => (await tellForms(province, serials)).forms;
  const submit = async (form: Form, changes: object = {}) => {
    province.later(5);
    const input = province.visitor.inputOf(form, { questionnaire: form.questionnaire, ...changes });
    return (await province.visitor.submit(input)).data.submitSurveyResponse;
  };

  it('hands the form out that a lot draws, the same each time, and takes it back under its key alone', async () => {
    const { first, second } = province;
    const forms = await Promise.all([94, 95, 27, 28, 0].map((lot) => formOf(lot)));
    expect(forms.map(({ questionnaire }) => questionnaire)).toEqual([first, second, second, first, second]);
    const again = await formOf(95);
    expect(again.questionnaire).toBe(second);
    expect(again.key).not.toBe(forms[1]?.key);
    for (const form of [again, await formOf(94)]) expect(codesOf(await submit(form))).toEqual([]);
    const chosen = await formOf(95);
    expect(codesOf(await submit(chosen, { questionnaire: first }))).toEqual(['DRAWN_FORM_DIFFERENT']);
    expect(codesOf(await submit(chosen))).toEqual([]);
  });

  it('draws the form of an open page once: it stays through a refusal, and goes in under the same key', async () => {
    const { portal, publicRoundId, second } = province;
    const { html } = await pageAt(`${portal.url}/survey/form?round=${publicRoundId}&agency=P.1&lot=95`);
    expect(html).toContain('Mẫu phiếu của bộ tiêu chí mới');
    province.later(5);
    const blank = fieldsOf(html);
    const refused = await postForm(portal.url, blank);
    expect(refused.response.status).toBe(422);
    const back = fieldsOf(refused.html);
    expect([back.get('questionnaire'), back.get('key')]).toEqual([second, blank.get('key')]);
    const sent = await postForm(portal.url, filledIn(refused.html));
    expect(sent.response.status).toBe(200);
  });

  it('keeps the form of a page whose key is of no use: the new key belongs to the form that is filled in', async () => {
    const { portal, publicRoundId } = province;
    const { html } = await pageAt(`${portal.url}/survey/form?round=${publicRoundId}&agency=P.1`);
    const fields = filledIn(html);
    const drawn = fields.get('questionnaire');
    province.later(86_401);
    const refused = await postForm(portal.url, fields);
    province.later(5);
    const back = fieldsOf(refused.html);
    expect(back.get('questionnaire')).toBe(drawn);
    expect(back.get('key')).not.toBe(fields.get('key'));
    expect((await postForm(portal.url, filledIn(refused.html))).response.status).toBe(200);
  });

  it('tells the form of each serial, takes it from the clerk and refuses the other by name', async () => {
    const { first, second } = province;
    const answers = province.visitor.inputOf(await formOf(94)).answers;
    const form = {
      round: province.publicRoundId,
      agencyCode: 'P.1',
      group: 'citizens',
      channel: 'PAPER',
      answers,
    };
    const enter = async (serial: string, questionnaire?: string) => {
      const inputs = [{ ...form, key: '', serial, questionnaire }];
      const [verdict] = await province.ask<IntakeVerdict[]>(ENTER, { inputs }, operatorOf('P.1'));
      return codesOf(verdict);
    };
    const serials = Array.from({ length: 12 }, (_, at) => `BK-${at + 1}`);
    const told = await formsOf(serials);
    for (const { serial, questionnaire } of told) {
      const other = questionnaire.id === first ? second : first;
      expect(await enter(serial, other)).toEqual(['DRAWN_FORM_DIFFERENT']);
      expect(await enter(serial, questionnaire.id)).toEqual([]);
    }
    expect(told.map(({ serial }) => serial)).toEqual(serials);
    expect(new Set(told.map(({ questionnaire }) => questionnaire.id))).toEqual(new Set([first, second]));
  });

  it('tells no form of an agency, a group or a serial that the clerk cannot enter, by name', async () => {
    const refusals = async (serials: readonly string[], changes?: object, agencyCode?: string) =>
      (await tellForms(province, serials, changes, agencyCode)).problems.map(
        ({ code, place }) => `${code} ${place}`,
      );
    expect(await refusals(['BK-1'], {}, 'P')).toEqual(['ENTRY_AGENCY_OUTSIDE agencyCode']);
    expect(await refusals(['BK-1'], { agencyCode: 'P.2' })).toEqual(['PARTICIPANT_UNKNOWN agencyCode']);
    expect(await refusals(['BK-1'], { group: 'officials' })).toEqual(['GROUP_UNSUITED group']);
    expect(await refusals(['BK-1'], { round: 'round:999' })).toEqual(['NOT_FOUND round']);
    expect(await refusals(['BK-1', ' ', '1.5E+7'])).toEqual([
      'SERIAL_MISSING serials.1',
      'SERIAL_UNCLEAR serials.2',
    ]);
  });

  it('tells a print shop the same forms on the command line', async () => {
    const { operator, publicRoundId } = province;
    const asked = ['paper-forms', publicRoundId, '--agency', 'P.1', '--group', 'citizens'];
    const serials = Array.from({ length: 12 }, (_, at) => `IN-${String(at + 1).padStart(2, '0')}`);
    const told = (await formsOf(serials)).map((form) => ({
      serial: form.serial,
      questionnaire: nameOn(form),
    }));
    const numbers = ['--serials', '01-12', '--prefix', 'IN-'];
    const { forms } = await operator.json<{ forms: object[] }>(...asked, ...numbers);
    expect(forms).toMatchObject(told);
    expect(forms).toContainEqual(expect.objectContaining({ title: 'Mẫu phiếu của bộ tiêu chí mới' }));
    const { stdout } = await operator.run([...asked, ...numbers]);
    await operator.run([...asked, ...numbers, '--to', 'mau.csv']);
    const listed = told.map(({ serial, questionnaire }) => [serial, questionnaire]);
    for (const text of [stdout, writtenIn(operator.folder, 'mau.csv')])
      expect(serialsIn(text)).toEqual([['serial', 'questionnaire'], ...listed]);
    expect(await operator.problemsOf(...asked, '--serials', '1', '--prefix', 'VI-DU-')).toEqual([
      ['EXAMPLE_ROW_UNEXPECTED', 'serials.0'],
    ]);
  });

  it('begins a file of both forms with the columns of each, and examples under the name of their form', async () => {
    const { operator, publicRoundId } = province;
    const sample = await operator.json<SampleAnswer>('sample-file', publicRoundId, '--agency', 'P.1');
    const [of, moi] = ['questionnaire', 'MOI'].map((name) => sample.header.indexOf(name)) as [number, number];
    const [first, second] = sample.forms;
    expect(second?.columns).toEqual([...(first?.columns ?? []), 'MOI']);
    expect(sample.header.slice(-(second?.columns.length ?? 0))).toEqual(second?.columns);
    const names = sample.examples.map((row) => row[of]);
    expect(names).toEqual([first, first, first, second, second, second].map((form) => form?.questionnaire));
    expect(sample.examples.slice(0, 3).map((row) => row[moi])).toEqual(['', '', '']);
  });

  it('takes both forms from one file by their serials, and refuses the other form by row and name', async () => {
    const { app, round, owner, first, second } = province;
    const numbers = Array.from({ length: 12 }, (_, at) => 900 + at);
    const [a, b, ...firsts] = await rowsOn(province, numbers, first);
    const [c, ...seconds] = await rowsOn(province, numbers, second);
    if (!a || !b || !c || firsts.length === 0 || seconds.length === 0) throw new Error('too few serials');
    const rows = [
      ...firsts.map(({ row, name }) => [...row, name, '']),
      ...seconds.map(({ row, name }) => [...row, name, 'có']),
      ...[
        [...a.row, c.name, ''],
        [...b.row, '', 'có'],
        [...c.row, a.name, ''],
        [...c.row, 'mau-la', ''],
      ],
    ];
    const report = await imported(app, {
      ...{ scope: owner, roundId: round.roundId },
      file: tableFile('hai-mau.csv', () => [[...HEADER, 'Mẫu phiếu', 'MOI'], ...rows]),
    });
    const good = firsts.length + seconds.length;
    expect(report).toMatchObject({ stored: good, refused: 4 });
    const faults = report.faults.flatMap(({ code, first }) =>
      first.map(({ place, en }) => ({ code, place, en })),
    );
    const at = (line: number, column: string) => `row ${good + 1 + line}, column ${column}`;
    const named = (name: string) => expect.stringContaining(name) as string;
    expect(faults).toEqual([
      { code: 'DRAWN_FORM_DIFFERENT', place: at(1, 'Mẫu phiếu'), en: named(a.name) },
      { code: 'DRAWN_FORM_DIFFERENT', place: at(3, 'Mẫu phiếu'), en: named(c.name) },
      { code: 'ITEM_CELL_UNEXPECTED', place: at(2, 'MOI'), en: named(a.name) },
      { code: 'VALUE_UNKNOWN', place: at(4, 'Mẫu phiếu'), en: named(c.name) },
    ]);
    const stored = [
      await storedOn(province.db, first, 'BK-9__'),
      await storedOn(province.db, second, 'BK-9__'),
    ];
    expect(stored).toEqual([firsts.length, seconds.length]);
  });

  it('counts each form on its own questionnaire, exactly, also after one of the second is marked invalid', async () => {
    const { app, ask, db, first, second } = province;
    const [response] = await db.admin<{ id: string }>(
      `select response_id as id from hailong.survey_response
       where 'questionnaire:' || questionnaire_id = $1 and form_class = $2 limit 1`,
      [second, FORM_CLASSES.numberOf('seen')],
    );
    const id = `response:${response?.id}`;
    const marked = await ask<{ __typename: string }>(INVALIDATE, { id }, administratorOf('P.1'));
    expect(marked.__typename).toBe('SurveyResponseRevalued');
    const tallied = await db.admin<{ questionnaire: string; invalid: number }>(
      `select 'questionnaire:' || questionnaire_id as questionnaire, sum(invalid)::int as invalid from hailong.tally group by 1`,
    );
    expect(new Map(tallied.map(({ questionnaire, invalid }) => [questionnaire, invalid]))).toEqual(
      new Map([
        [first, 0],
        [second, 1],
      ]),
    );
    expect(await differencesOf(app)).toEqual([]);
  });
});
