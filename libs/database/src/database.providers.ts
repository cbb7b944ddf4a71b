import { Provider } from '@nestjs/common';
import { Database } from './database';
import { AgencyDb } from './doors/agency-db';
import { ExaminerDb } from './doors/examiner-db';
import { IntakeDb } from './doors/intake-db';
import { ProvinceDb } from './doors/province-db';
import { PublicDb } from './doors/public-db';
import { ResultsDb } from './doors/results-db';

/** Providers of the doors of a {@link Database}; the connection behind them is not provided. */
export const DOORS: readonly Provider[] = [
  { provide: AgencyDb, inject: [Database], useFactory: (database: Database) => database.agency },
  { provide: ProvinceDb, inject: [Database], useFactory: (database: Database) => database.province },
  { provide: IntakeDb, inject: [Database], useFactory: (database: Database) => database.intake },
  { provide: PublicDb, inject: [Database], useFactory: (database: Database) => database.public },
  { provide: ResultsDb, inject: [Database], useFactory: (database: Database) => database.results },
  { provide: ExaminerDb, inject: [Database], useFactory: (database: Database) => database.examiner },
];
