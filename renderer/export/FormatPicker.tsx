import { Caption1, Dropdown, Label, makeStyles, Option, OptionGroup, Text, tokens } from '@fluentui/react-components';
import { EXPORT_FORMATS, type ExportFormat, exportFormat } from '../../shared/export/formats.ts';
import { useTexts } from '../language/useTexts.ts';
import { FORMAT_GROUPS, groupOf } from './formatGroups.ts';

interface FormatPickerProps {
  readonly format: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
}

/** All formats by what they are for, each with a sentence about it. */
export function FormatPicker({ format, onChange }: FormatPickerProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.root}>
      <Label size="small" id="export-format">
        {texts('exportView.format')}
      </Label>
      <Dropdown
        size="small"
        aria-labelledby="export-format"
        className={styles.field}
        listbox={{ className: styles.list }}
        positioning={LIST_PLACE}
        value={texts(format.label)}
        selectedOptions={[format.id]}
        onOptionSelect={(_, data) => onChange(exportFormat(data.optionValue ?? '') ?? format)}
      >
        {FORMAT_GROUPS.map((group) => {
          const formats = EXPORT_FORMATS.filter((item) => groupOf(item) === group);
          return (
            formats.length > 0 && (
              <OptionGroup key={group} label={texts(`exportView.group.${group}`)}>
                {formats.map((item) => (
                  <Option key={item.id} value={item.id} text={texts(item.label)}>
                    <span className={styles.option}>
                      <Text>{texts(item.label)}</Text>
                      <Caption1 className={styles.hint}>{texts(item.hint)}</Caption1>
                    </span>
                  </Option>
                ))}
              </OptionGroup>
            )
          );
        })}
      </Dropdown>
    </div>
  );
}

/** Upwards, because the panel is at the lower edge; wider than its field, for the sentences. */
const LIST_PLACE = { position: 'above', align: 'end', matchTargetSize: undefined } as const;

const useStyles = makeStyles({
  root: { marginLeft: 'auto', display: 'flex', alignItems: 'center', gap: '8px', flexShrink: 0 },
  field: { minWidth: '280px' },
  list: { width: '460px', maxWidth: '90vw', maxHeight: '50vh', overflowY: 'auto' },
  option: { display: 'flex', flexDirection: 'column' },
  hint: { color: tokens.colorNeutralForeground3 },
});
