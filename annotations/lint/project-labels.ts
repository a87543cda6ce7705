/** How often one person gives which label to spans of one folded surface: `[surface, {label: spans}]`, each surface once. */
export type ProjectLabels = readonly (readonly [surface: string, counts: Readonly<Record<string, number>>])[];
