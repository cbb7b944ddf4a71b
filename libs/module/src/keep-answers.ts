import { KnownCallers } from '@hailong/access';
import {
  KeptAnswers,
  type Standing,
  answeredAs,
  askedFields,
  isKeepable,
  standingsOf,
} from '@hailong/graphql-kit';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { type LoggedRequest, logOutcome, newOperation } from '@hailong/telemetry';
import { Inject, Injectable, SetMetadata } from '@nestjs/common';
import { ExternalContextCreator, ModulesContainer } from '@nestjs/core';
import { type DocumentNode, OperationTypeNode } from 'graphql';
import type { AnswerableRequest, AnsweredRequest, GivenAnswer } from './answerable-request';
import { changesFields, hasGlobalEnhancers } from './host-enhancers';
import { type Question, partsOf, questionOf, stateOf } from './kept-question';

/** Key under which @nestjs/apollo finds plugins among providers; hosts with another driver need not have that package. */
const APOLLO_PLUGIN = 'graphql:plugin';

/**
 * Plugin of Apollo Server that gives the answer to a question again, as a whole, while the database state that it stands on is
 * the same. An answer belongs to its caller, the day and the question. It is kept where its state was asked for before anything
 * was read: from the second question of a caller with a document on, whatever its variables. Nothing is kept without Apollo,
 * nor in a host with guards or interceptors for all handlers, or with functions around fields, which decide each time.
 */
@Injectable()
@SetMetadata(APOLLO_PLUGIN, true)
export class KeepAnswers {
  private readonly answers = new KeptAnswers();
  private fieldsChange: boolean | undefined;
  private readonly keepable = new WeakMap<DocumentNode, boolean>();

  constructor(
    private readonly callers: KnownCallers,
    private readonly host: ExternalContextCreator,
    private readonly modules: ModulesContainer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  requestDidStart(): Promise<RequestListener> {
    const asked: Asked = {};
    return Promise.resolve({
      responseForOperation: (request) => this.answerTo(asked, request),
      willSendResponse: (request) => Promise.resolve(this.keep(asked, request)),
    });
  }

  private async answerTo<Head>(
    asked: Asked,
    request: AnswerableRequest<Head>,
  ): Promise<GivenAnswer<Head> | null> {
    if (request.operation?.operation !== OperationTypeNode.QUERY || request.requestIsBatched) return null;
    if (!this.isKeepable(request) || this.decidesEachTime()) return null;
    const caller = await this.callers.keyOf(request.contextValue);
    if (caller === undefined) return null;
    asked.question = questionOf(request, caller, today(this.clock));
    const known = this.answers.find(asked.question.whole);
    const standings = known?.standings ?? this.answers.standingsOf(asked.question.kind);
    if (!standings) return null;
    asked.state = await stateOf(standings);
    if (asked.state === undefined || known?.answer?.state !== asked.state) return null;
    asked.question = undefined;
    logAgain(request, known.standings);
    return {
      http: request.response.http,
      body: { kind: 'single', singleResult: { data: known.answer.data } },
    };
  }

  /** Looks for guards at each request, because a host may set them after the start; the options of its endpoints stay. */
  private decidesEachTime(): boolean {
    this.fieldsChange ??= changesFields(this.modules);
    return this.fieldsChange || hasGlobalEnhancers(this.host);
  }

  private isKeepable({ document, operation, schema }: AnswerableRequest): boolean {
    const known = this.keepable.get(document);
    if (known !== undefined) return known;
    const { operations, asked } = partsOf(document, schema);
    const keepable = operations === 1 && operation !== undefined && isKeepable(asked, operation);
    this.keepable.set(document, keepable);
    return keepable;
  }

  private keep({ question, state }: Asked, { response, contextValue, operation }: AnsweredRequest): void {
    if (question === undefined || response.body.kind !== 'single') return;
    const { errors, data } = response.body.singleResult;
    const standings = standingsOf(contextValue);
    const isWhole = standings.length === operation?.selectionSet.selections.length;
    if (errors !== undefined || !isWhole) return;
    this.answers.keep(question.whole, {
      kind: question.kind,
      standings,
      answer: state === undefined ? undefined : { state, data },
    });
  }
}

/** Listener of a request, as Apollo Server calls it. */
interface RequestListener {
  responseForOperation<Head>(request: AnswerableRequest<Head>): Promise<GivenAnswer<Head> | null>;
  willSendResponse(request: AnsweredRequest): Promise<void>;
}

/** Question of a request that may be kept, and the state before anything was read for it. */
interface Asked {
  question?: Question;
  state?: string;
}

/** Logs the operations of an answer that is given again as if they had run, also those that a fragment asks for. */
function logAgain(request: AnswerableRequest, standings: readonly Standing[]): void {
  const { document, schema, operation, contextValue } = request;
  if (!operation) return;
  const { req } = contextValue as { readonly req?: LoggedRequest };
  const fields = askedFields(partsOf(document, schema).asked, operation.selectionSet, undefined);
  const names = new Map(fields.map((each) => [answeredAs(each), each.node.name.value]));
  for (const [at, name] of [...names.values()].entries())
    logOutcome({ ...newOperation(name, req), agencyId: standings[at]?.agencyId }, []);
}
