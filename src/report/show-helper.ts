/** Every value is shown through this helper. Its name has a space in it, so no template can name it by accident. */
export const showHelper = ' show';
