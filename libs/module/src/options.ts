import type { ActorResolver } from '@hailong/agencies';
import type { ConnectionOptions } from '@hailong/database';
import { Clock, systemClock } from '@hailong/kernel';
import { DeliveryOptions, ResolvedDelivery, resolveDelivery } from '@hailong/sampling';

/** All that a host says. */
export interface SatisfactionSurveyOptions {
  /** The application's own login to PostgreSQL (see `hailong doctor`); never the host's, never a superuser. */
  readonly database: ConnectionOptions;
  /** Who is behind a GraphQL context, as the host's login knows it. */
  readonly resolveActor: ActorResolver;
  /** @default the system's clock */
  readonly clock?: Clock;
  readonly intake?: IntakeOptions;
  /** How invitations and reminders reach people. Absent: they wait. */
  readonly delivery?: DeliveryOptions;
}

export interface IntakeOptions {
  /**
   * Most responses waiting in memory; more are asked to come again.
   * @default 5000
   */
  readonly queueLimit?: number;
  /**
   * Most responses stored by one statement.
   * @default 200
   */
  readonly batchLimit?: number;
}

/** Provider token of the resolved options. */
export const SURVEY_OPTIONS = Symbol('hailong.options');

export interface ResolvedOptions extends SatisfactionSurveyOptions {
  readonly clock: Clock;
  readonly intake: Required<IntakeOptions>;
  readonly delivery: ResolvedDelivery;
}

/** Fills the defaults, refuses what cannot work, changes nothing of the caller's. */
export function resolveOptions(options: SatisfactionSurveyOptions): ResolvedOptions {
  if (!options?.database?.url) {
    throw new Error(
      'SatisfactionSurveyModule: option database.url is missing; give the URL of the login hailong_app',
    );
  }
  if (typeof options.resolveActor !== 'function') {
    throw new Error(
      'SatisfactionSurveyModule: option resolveActor is missing; give a function (graphqlContext) => actor or null',
    );
  }
  const intake = { queueLimit: 5000, batchLimit: 200, ...defined(options.intake) };
  for (const [name, limit] of Object.entries(intake)) {
    if (!Number.isInteger(limit) || limit < 1)
      throw new Error(`SatisfactionSurveyModule: option intake.${name} must be a whole number from 1`);
  }
  return Object.freeze({
    ...options,
    clock: options.clock ?? systemClock,
    intake: Object.freeze(intake),
    delivery: resolveDelivery(options.delivery),
  });
}

function defined<T extends object>(value: T | undefined): Partial<T> {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter(([, entry]) => entry !== undefined),
  ) as Partial<T>;
}
