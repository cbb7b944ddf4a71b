import { FirstSchema1796000000001 } from './1796000000001-first-schema';
import { DossierImports1796090400001 } from './1796090400001-dossier-imports';
import { AppClients1796095000001 } from './1796095000001-app-clients';
import { MessagePorts1796096400001 } from './1796096400001-message-ports';
import { FormsSetAside1796133600001 } from './1796133600001-forms-set-aside';
import { SurplusReasons1796200000001 } from './1796200000001-surplus-reasons';
import { ListMembers1796200100001 } from './1796200100001-list-members';
import { StagedDraws1796200200001 } from './1796200200001-staged-draws';
import { CollectingBodies1796200300001 } from './1796200300001-collecting-bodies';
import { Recontacts1796200400001 } from './1796200400001-recontacts';
import { Opinions1796200500001 } from './1796200500001-opinions';
import { TextsAndLetters1796200600001 } from './1796200600001-texts-and-letters';
import { DraftsDeleted1796200700001 } from './1796200700001-drafts-deleted';
import { TrailOrder1796300000001 } from './1796300000001-trail-order';
import { AdmissionsOneWay1796400200001 } from './1796400200001-admissions-one-way';
import { SealedBlocks1796400300001 } from './1796400300001-sealed-blocks';
import { ClassesOfAdmissions1796400400001 } from './1796400400001-classes-of-admissions';
import { TextsWithBlocks1796500000001 } from './1796500000001-texts-with-blocks';
import { DayOfClosing1796500200001 } from './1796500200001-day-of-closing';
import { UnitGroups1796500200002 } from './1796500200002-unit-groups';
import { ReceivedForms1796500300001 } from './1796500300001-received-forms';
import { BlockProducts1796500600001 } from './1796500600001-block-products';
import { Removals1796600000001 } from './1796600000001-removals';
import { OwedWorks1796600400001 } from './1796600400001-owed-works';
import { OwnerCopies1796600500001 } from './1796600500001-owner-copies';
import { FoldedNames1796600700001 } from './1796600700001-folded-names';
import { RemovedMark1796600800001 } from './1796600800001-removed-mark';
import { RankingSchemes1796600900001 } from './1796600900001-ranking-schemes';
import { ComponentCounts1796601100001 } from './1796601100001-component-counts';
import { FormsOfClusters1796601200001 } from './1796601200001-forms-of-clusters';
import { FieldLists1796700000001 } from './1796700000001-field-lists';
import { StatesForReaders1796800000001 } from './1796800000001-states-for-readers';
import { PointConversions1796800100001 } from './1796800100001-point-conversions';
import { Releases1796900000001 } from './1796900000001-releases';
import { Objections1797000000002 } from './1797000000002-objections';
import { ReleasePapers1797000000003 } from './1797000000003-release-papers';
import walls from './walls.json';

export { DOOR_ROLES, GROUND, loginGround } from './ground';

/**
 * Migrations in the order they run; a new one is added at the end, by hand. A landed one never changes: `landed.json`
 * keeps the hash of its folder, and `npm run contract` adds the hash of a new one.
 */
export const MIGRATIONS = [
  FirstSchema1796000000001,
  DossierImports1796090400001,
  AppClients1796095000001,
  MessagePorts1796096400001,
  FormsSetAside1796133600001,
  SurplusReasons1796200000001,
  ListMembers1796200100001,
  StagedDraws1796200200001,
  CollectingBodies1796200300001,
  Recontacts1796200400001,
  Opinions1796200500001,
  TextsAndLetters1796200600001,
  DraftsDeleted1796200700001,
  TrailOrder1796300000001,
  AdmissionsOneWay1796400200001,
  SealedBlocks1796400300001,
  ClassesOfAdmissions1796400400001,
  TextsWithBlocks1796500000001,
  DayOfClosing1796500200001,
  UnitGroups1796500200002,
  ReceivedForms1796500300001,
  BlockProducts1796500600001,
  Removals1796600000001,
  OwedWorks1796600400001,
  OwnerCopies1796600500001,
  FoldedNames1796600700001,
  RemovedMark1796600800001,
  RankingSchemes1796600900001,
  ComponentCounts1796601100001,
  FormsOfClusters1796601200001,
  FieldLists1796700000001,
  StatesForReaders1796800000001,
  PointConversions1796800100001,
  Releases1796900000001,
  Objections1797000000002,
  ReleasePapers1797000000003,
] as const;

/** Entries of the ledger from before the first schema was settled. No migration leads on from them. */
export const ABANDONED_MIGRATIONS: readonly string[] = ['Walls1795000000001', 'Sampling1795000000002'];

/**
 * Walls as the migrations make them: a statement for each row security, policy and right, sorted. `npm run contract` writes
 * the file; a program compares the database with it before it starts.
 */
export const WALLS_OF_MIGRATIONS: readonly string[] = walls;
