/** The schema of `steelman.json`, and the settings in package.json that are the same. */
import * as z from 'zod/mini';
import { configSchema, DEFAULT_CONFIG } from '../../core/rules/config.ts';

interface Schema {
  readonly properties: {
    readonly rules: { readonly properties: object };
    readonly thresholds: { readonly properties: Readonly<Record<string, object>> };
  };
}

/** The JSON schema as an object. */
export function settingsSchema(): object {
  return z.toJSONSchema(configSchema, { target: 'draft-7' });
}

/** package.json with the rules and thresholds of its settings brought up to date; all else is as in `text`. */
export function withSettings(text: string): string {
  const manifest = JSON.parse(text);
  const schema = settingsSchema() as Schema;
  const settings = manifest.contributes.configuration.properties;
  settings['steelman.rules'].properties = schema.properties.rules.properties;
  settings['steelman.thresholds'].default = DEFAULT_CONFIG.thresholds;
  settings['steelman.thresholds'].properties = Object.fromEntries(
    Object.entries(schema.properties.thresholds.properties).map(([name, property]) => [
      name,
      { ...property, default: DEFAULT_CONFIG.thresholds[name as keyof typeof DEFAULT_CONFIG.thresholds] },
    ]),
  );
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
