export function linkOwnCommand(root: string, platform?: NodeJS.Platform): void;
