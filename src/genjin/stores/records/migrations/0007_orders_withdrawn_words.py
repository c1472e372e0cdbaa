from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("records", "0006_book_in_full")]

    operations = [
        migrations.AddField(
            model_name="sampleevent",
            name="is_withdrawn",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="orderevent",
            name="is_withdrawn",
            field=models.BooleanField(default=False),
        ),
    ]
