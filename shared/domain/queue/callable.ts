/** A phone of the account may be dialled now. */
export const CALLABLE_NOW = 0;
/** No phone may be dialled by time alone: a stop stands, or nobody knows where the consumer is. */
export const CALLABLE_NEVER = -1;
/** There is no phone to dial. */
export const CALLABLE_NO_PHONE = -2;
