import type { CSSResult, LitElement } from 'lit';

/** Styles that are laid over those of one of Skyra's components. */
export type Correction = readonly [component: typeof LitElement, styles: CSSResult];
