import { CircleAlert } from 'lucide-react';
import type { ComponentProps, Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { joinClasses } from './class-names.ts';
import './field.css';
import { Icon } from './icon.tsx';

export type TextFieldProps = Readonly<{
  label: string;
  /** For assistive technology alone, where the place already says what the field is. */
  isLabelHidden?: boolean;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** React Aria keeps a key to itself unless the handler lets it go on (`event.continuePropagation()`). */
  onKeyDown?: NonNullable<ComponentProps<typeof AriaTextField>['onKeyDown']>;
  hint?: string | undefined;
  /** What is wrong and what to do; the input stays. */
  error?: string | undefined;
  placeholder?: string | undefined;
  isReadOnly?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'search';
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}>;

export const TextField = (props: TextFieldProps) => <LabelledField {...props} isMultiline={false} />;
export const TextArea = (props: TextFieldProps) => <LabelledField {...props} isMultiline />;

function LabelledField({
  label,
  isLabelHidden = false,
  hint,
  error,
  placeholder,
  inputRef,
  inputMode,
  isMultiline,
  ...field
}: TextFieldProps & { readonly isMultiline: boolean }) {
  const shared = { className: 'field__input', placeholder: placeholder ?? '' };
  return (
    <AriaTextField
      {...field}
      className="field field--wide"
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={joinClasses('field__label', isLabelHidden && 'visually-hidden')}>{label}</Label>
      {isMultiline ? (
        <AriaTextArea {...shared} ref={inputRef as Ref<HTMLTextAreaElement>} />
      ) : (
        <Input {...shared} ref={inputRef as Ref<HTMLInputElement>} inputMode={inputMode} />
      )}
      {hint && !error && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      {error && (
        <Text slot="errorMessage" className="field__error">
          <Icon of={CircleAlert} />
          {error}
        </Text>
      )}
    </AriaTextField>
  );
}
