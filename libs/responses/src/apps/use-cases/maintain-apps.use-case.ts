import { randomBytes } from 'node:crypto';
import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { APP_PROBLEMS } from '../domain/problems';
import {
  AppClientRow,
  appClientsOf,
  insertAppClient,
  retireAppClient,
} from '../persistence/app-client-store';

export interface RegisteredApp extends AppClientRow {
  /** Shown this once; the app's server sends it with every request. Only its hash is kept. */
  readonly key: string;
}

const LONGEST_LABEL = 100;

/** Registers and retires the apps that may ask their users about dossiers of any agency. */
@Injectable()
export class MaintainApps {
  constructor(private readonly db: AgencyDb) {}

  async register(scope: AgencyScope, given: string): Promise<Verdict<RegisteredApp>> {
    const label = given.trim();
    if (label === '' || label.length > LONGEST_LABEL)
      return refuse(APP_PROBLEMS.APP_LABEL_MALFORMED.at('label', LONGEST_LABEL));
    const key = randomBytes(32).toString('base64url');
    return this.db.write(scope, async (tx) => {
      const app = await insertAppClient(tx, scope.agencyId, label, key);
      await recordAudit(tx, scope, { action: 'register-app', subject: app.clientId, after: { label } });
      return accept({ ...app, key });
    });
  }

  /** @param clientId undefined for a text that is no id of an app */
  async retire(scope: AgencyScope, clientId: string | undefined): Promise<Verdict<AppClientRow>> {
    if (clientId === undefined) return refuse(notFound('app', 'id'));
    return this.db.write(scope, async (tx) => {
      const app = await retireAppClient(tx, scope.agencyId, clientId);
      if (!app) return refuse(notFound('app', 'id'));
      const { label } = app;
      await recordAudit(tx, scope, { action: 'retire-app', subject: clientId, before: { label } });
      return accept(app);
    });
  }

  list(scope: AgencyScope): Promise<readonly AppClientRow[]> {
    return this.db.read(scope, (tx) => appClientsOf(tx, scope.agencyId));
  }
}
