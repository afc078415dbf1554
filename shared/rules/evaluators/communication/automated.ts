import type { Act } from '../../types/act';
import type { EndpointFacts } from '../../types/facts';

/**
 * Whether an act starts a call or text by machine or plays a recording (47 CFR 64.1200(a)): anything but a human's click, a drop
 * without ringing always. A text whose mode nobody noted is a human's; a call of unknown mode is not.
 */
export function isAutomated({ kind, dialMode }: Act): boolean {
  if (kind === 'ringless') return true;
  if (kind === 'text') return dialMode === 'predictive' || dialMode === 'prerecorded';
  return kind === 'dial' && dialMode !== 'manual' && dialMode !== 'preview';
}

/** Whether the number may be a mobile: anything not known to be a line at home or at work. */
export function mayBeMobile(endpoint: EndpointFacts | null): boolean {
  return endpoint === null || (endpoint.use !== 'residence' && endpoint.use !== 'work');
}
