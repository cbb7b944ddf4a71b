import { BenchContext } from '../benchmark';
import { CommonWay, makeCommonWay } from '../common-way/start-common-way';
import { RoundWithForms } from '../fixture/round-with-forms';
import { copiedRows } from '../floors/copied-rows';
import { insertedRows } from '../floors/inserted-rows';
import { SampleRow } from '../floors/twin-table';
import { productSchema } from '../idle-host/product-schema';
import { NAMES, Named } from './contest-names';
import { Entry } from './entry';
import { httpContestant } from './http-contestant';
import { ServerProcess, startServer } from './server-process';
import { Addressed, Wire, answerByAnswer, commonWay, manyAtOnce, oneByOne, plainForm } from './wire';

/** Rows of an INSERT that stores several. */
const MANY_ROWS = 100;

/** Makes the entries of one run: the product's, the same host idle, the common ways, the physical floors. */
export class Contest {
  private common: Promise<CommonWay> | undefined;
  private readonly to: Addressed;

  constructor(
    private readonly context: BenchContext,
    private readonly loaded: RoundWithForms,
  ) {
    const { round, questionnaireId } = loaded.opened;
    this.to = { roundId: round.roundId, questionnaireId };
  }

  /** Starts the entries in the order of the report, the product's first. */
  entries(): readonly (() => Promise<Entry>)[] {
    const { form, many, processes, clients } = this.context.load;
    if (clients.length > 1)
      return clients.map((each) => () => this.product(NAMES.clients(each), { clients: each }));
    const inserts = () => this.inserts(1);
    if (form)
      return [() => this.product(NAMES.forms, { servers: processes }), () => this.idleForm(), inserts];
    if (many > 1)
      return [
        () => this.product(NAMES.many(many), { servers: processes }),
        () => this.inserts(MANY_ROWS),
        inserts,
      ];
    if (processes > 1)
      return [
        () => this.product(NAMES.accepted, {}),
        () => this.product(NAMES.processes(processes), { servers: processes }),
        inserts,
      ];
    return [
      () => this.product(NAMES.accepted, {}),
      () => this.product(NAMES.listed, { wire: answerByAnswer(this.to) }),
      () => this.idle(),
      () => this.commonWay(NAMES.countedList, { counted: true, as: 'list' }),
      () => this.commonWay(NAMES.countedSheet, { counted: true, as: 'sheet' }),
      () => this.commonWay(NAMES.inserted, { counted: false, as: 'sheet' }),
      inserts,
      () => this.inserts(MANY_ROWS),
      () => this.copies(),
    ];
  }

  /** Wire that the product takes forms by under these options. */
  private usualWire(): Wire {
    const { form, many } = this.context.load;
    if (form) return plainForm(this.to);
    return many > 1 ? manyAtOnce(this.to, many) : oneByOne(this.to);
  }

  private async product(
    named: Named,
    { wire = this.usualWire(), servers: count = 1, clients }: ProductTerms,
  ): Promise<Entry> {
    const { database, cpuProfiles } = this.context;
    const settings = { databaseUrl: database.appUrl };
    const servers: ServerProcess[] = [];
    for (let at = 1; at <= count; at += 1) {
      const profile = `portal-server-${named.code}-${at}`;
      servers.push(await startServer({ module: 'intake/portal-server', settings, cpuProfiles, profile }));
    }
    return this.overHttp({ ...named, isProduct: true }, servers, { wire, clients });
  }

  private async idle(): Promise<Entry> {
    const { database, cpuProfiles } = this.context;
    const settings = { schema: await productSchema(database.appUrl) };
    const server = await startServer({ module: 'idle-host/idle-host', settings, cpuProfiles });
    return this.overHttp(NAMES.idle, [server], { wire: oneByOne(this.to) });
  }

  private async idleForm(): Promise<Entry> {
    const { cpuProfiles } = this.context;
    const server = await startServer({ module: 'idle-host/idle-form-host', settings: {}, cpuProfiles });
    return this.overHttp(NAMES.idleForm, [server], { wire: plainForm(this.to) });
  }

  private async commonWay(
    named: Named,
    { counted, as }: { readonly counted: boolean; readonly as: 'list' | 'sheet' },
  ): Promise<Entry> {
    const { database, cpuProfiles } = this.context;
    this.common ??= makeCommonWay(database, this.loaded.opened);
    const server = await (await this.common).start({ counted, cpuProfiles, profile: named.code });
    return this.overHttp(named, [server], { wire: commonWay(this.to, as) });
  }

  private overHttp(
    named: Named & Pick<Entry, 'isProduct'>,
    servers: readonly ServerProcess[],
    { wire, clients = this.clients }: Pick<ProductTerms, 'clients'> & { readonly wire: Wire },
  ): Entry {
    const contestant = httpContestant(servers, { wire, forms: this.loaded.forms, clients });
    return { ...named, servers, contestant };
  }

  private async inserts(rows: number): Promise<Entry> {
    const terms = { clients: this.clients, rows };
    const contestant = await insertedRows(this.context.database.adminUrl, this.sample(), terms);
    const named = rows === 1 ? NAMES.oneRow : NAMES.rows(rows);
    return { ...named, en: `${named.en} (${contestant.tool})`, servers: [], contestant };
  }

  private async copies(): Promise<Entry> {
    const contestant = await copiedRows(this.context.database.adminUrl, this.sample());
    return { ...NAMES.copied, servers: [], contestant };
  }

  private get clients(): number {
    return this.context.load.clients[0] as number;
  }

  private sample(): SampleRow {
    const { round, questionnaireId, sheetLength } = this.loaded.opened;
    const agencies = round.document.participants.length;
    return { agencies, roundId: round.roundId, questionnaireId, sheet: '4'.repeat(sheetLength) };
  }
}

interface ProductTerms {
  readonly wire?: Wire;
  /** Server processes. */
  readonly servers?: number;
  readonly clients?: number;
}
