/** Reason for which a process is not ready, for operators. */
export interface NotReadyReason {
  readonly code: 'DATABASE' | 'INTAKE_LINE' | 'QUEUE' | 'STOPPING';
  readonly vi: string;
  readonly en: string;
}

/** Answer to the question whether a process takes forms. */
export interface SurveyReadiness {
  readonly ready: boolean;
  /** Empty when it is ready. */
  readonly reasons: readonly NotReadyReason[];
  /** `afterMs`: time until the database answered, or the time given up after. */
  readonly database: { readonly reachable: boolean; readonly afterMs: number };
  /** Connections of the intake: their role must be `hailong_intake`. `null`: they do not answer. */
  readonly intakeLine: { readonly role: string | null };
  /** Forms that wait in memory, and how many may. */
  readonly queue: { readonly length: number; readonly limit: number };
  /** Due messages of all agencies; late ones make nothing unready. `null`: unknown, the database does not answer. */
  readonly deliveriesWaiting: { readonly count: number; readonly oldestSeconds: number } | null;
}

/** Findings on which readiness is judged. */
export interface ReadinessFacts {
  readonly probe: { readonly reachable: boolean; readonly afterMs: number; readonly intakeRole?: string };
  readonly queue: SurveyReadiness['queue'];
  readonly deliveriesWaiting: SurveyReadiness['deliveriesWaiting'];
  readonly stopping: boolean;
}

/** Role that alone may store forms. */
const INTAKE_ROLE = 'hailong_intake';

export function judgeReadiness({
  probe,
  queue,
  deliveriesWaiting,
  stopping,
}: ReadinessFacts): SurveyReadiness {
  const { reachable, afterMs, intakeRole } = probe;
  const reasons = [
    ...(stopping ? [STOPPING] : []),
    ...(reachable ? [] : [DATABASE]),
    ...(reachable && intakeRole !== INTAKE_ROLE ? [intakeLine(intakeRole)] : []),
    ...(queue.length >= queue.limit ? [QUEUE] : []),
  ];
  return {
    ready: reasons.length === 0,
    reasons,
    database: { reachable, afterMs },
    intakeLine: { role: intakeRole ?? null },
    queue,
    deliveriesWaiting,
  };
}

const STOPPING: NotReadyReason = {
  code: 'STOPPING',
  vi: 'tiến trình đang dừng; hãy gửi sang tiến trình khác',
  en: 'this process is stopping; send to another',
};

const DATABASE: NotReadyReason = {
  code: 'DATABASE',
  vi: 'PostgreSQL không trả lời kịp hoặc từ chối kết nối; hãy kiểm tra máy chủ, đường mạng và mật khẩu (hailong doctor nói rõ)',
  en: 'PostgreSQL did not answer in time or refused the connection; check server, network and password (hailong doctor tells)',
};

const QUEUE: NotReadyReason = {
  code: 'QUEUE',
  vi: 'hàng đợi phiếu đã đầy; phiếu gửi đến lúc này phải gửi lại sau',
  en: 'the queue of forms is full; forms that come now have to be sent again',
};

function intakeLine(role: string | undefined): NotReadyReason {
  if (role === undefined)
    return {
      code: 'INTAKE_LINE',
      vi: 'kết nối nhận phiếu không trả lời; hãy kiểm tra số kết nối của máy chủ PostgreSQL',
      en: 'the connection for forms does not answer; check how many connections PostgreSQL allows',
    };
  return {
    code: 'INTAKE_LINE',
    vi: `kết nối nhận phiếu mang vai trò ${role} thay vì ${INTAKE_ROLE}; hãy dùng chế độ session của bộ gom kết nối`,
    en: `the connection for forms has the role ${role} instead of ${INTAKE_ROLE}; use the session mode of the pooler`,
  };
}
